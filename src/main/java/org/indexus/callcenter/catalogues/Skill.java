package org.indexus.callcenter.catalogues;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What an agent can do, at a level. */
@Entity
@Table(name = "skills")
public class Skill extends CatalogueEntry {}
