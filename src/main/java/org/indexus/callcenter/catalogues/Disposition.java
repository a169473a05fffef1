package org.indexus.callcenter.catalogues;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What came of a call, as the agent says after it. */
@Entity
@Table(name = "dispositions")
public class Disposition extends CatalogueEntry {}
