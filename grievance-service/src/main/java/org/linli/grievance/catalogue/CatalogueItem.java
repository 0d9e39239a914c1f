package org.linli.grievance.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.grievance.deadline.TimeAllowance;

/** One thing a matter can be about, in one version of the catalogue. */
@Entity
@Immutable
@Table(name = "catalogue_item")
public class CatalogueItem {

    /** How matters of an item are handled. */
    public enum HandlingKind {
        /** 工单. */
        WORK_ORDER,
        /** 咨询. */
        CONSULTATION,
        /** 调解. */
        MEDIATION,
        /** 线索. */
        LEAD,
        /** 建议. */
        SUGGESTION
    }

    @Embeddable
    record Key(@Column(name = "catalogue_version") int version, String code) {}

    @EmbeddedId
    private Key key;

    private String groupName;
    private String chineseName;
    private String englishName;

    @Enumerated(EnumType.STRING)
    private HandlingKind handlingKind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] keywords;

    private String targetRole;

    @Embedded
    private TimeAllowance allowance;

    private boolean fallback;

    protected CatalogueItem() {}

    public int version() {
        return key.version();
    }

    public String code() {
        return key.code();
    }

    public String groupName() {
        return groupName;
    }

    public String chineseName() {
        return chineseName;
    }

    public String englishName() {
        return englishName;
    }

    public HandlingKind handlingKind() {
        return handlingKind;
    }

    public List<String> keywords() {
        return List.of(keywords);
    }

    /** The role whose holder in the matter's area handles it. */
    public String targetRole() {
        return targetRole;
    }

    public TimeAllowance allowance() {
        return allowance;
    }

    /** The item that a matter gets when no keyword fits. */
    public boolean isFallback() {
        return fallback;
    }
}
